"""What holds for every test."""

from hypothesis import HealthCheck, settings

# No test fails for the speed of the machine that it runs on.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
