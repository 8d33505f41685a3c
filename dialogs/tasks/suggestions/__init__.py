"""Which listings suit somebody, shown one by one, and why.

Refuses to reserve any, and to promise checks to whom the scheme does not serve.
"""
