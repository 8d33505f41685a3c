"""How well texts are read for what they are for, on people that nothing was learned from."""
