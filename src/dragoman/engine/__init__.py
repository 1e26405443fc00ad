"""How the reading is spread: in this process, or over several; it knows no news."""

from dragoman.engine.processes import in_processes
from dragoman.engine.serial import in_series

__all__ = ["in_processes", "in_series"]
