"""Quality and speed, measured: `python -m bench.gate`, `bench.speed`, `bench.calibrate`."""
