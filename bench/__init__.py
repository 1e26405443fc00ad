"""Quality and speed, measured: `bench.gate`, `bench.speed`, `bench.page`, `bench.calibrate`."""
