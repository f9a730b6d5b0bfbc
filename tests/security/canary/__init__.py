"""The canary test: hidden items carry strings that nobody else does, and a crawler of the public surface must never meet one."""
