"""The page's charts: what is drawn as Vega-Lite specifications, rendered to static SVG.

Marks link to the words they rest on, take the page's colours, light or dark, and need no script.
"""

from dragoman.present.page.charts.lanes import lanes
from dragoman.present.page.charts.network import network
from dragoman.present.page.charts.series import series

__all__ = ["lanes", "network", "series"]
