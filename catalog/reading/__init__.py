"""YAML and tables to values and problems. Applies no rule."""
