"""What people come for, a wing each. Never chooses what comes next."""
