"""The shared scorers as modules: programs that lie beside the project, not packages of it."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType


@cache
def loaded(file: Path) -> ModuleType:
    """A scorer as a module, under a name of its own: several of them are called `score`.

    What lies beside it can be imported while it loads, and is not left on the path afterwards.
    Raises FileNotFoundError where there is no such file.
    """
    spec = importlib.util.spec_from_file_location(f"{file.parent.name}_{file.stem}", file)
    if spec is None or spec.loader is None or not file.is_file():
        raise FileNotFoundError(file)
    module = importlib.util.module_from_spec(spec)
    paths = list(sys.path)
    sys.path.insert(0, str(file.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = paths
    return module
