"""What the person told of themselves, mapped, shown, erased. Suggests nothing."""
