"""Measures whole turns: our durable assistant and its peers over one loopback Bot API."""
