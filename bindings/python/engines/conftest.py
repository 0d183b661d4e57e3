"""One session of Spark, one file of flows, and the sums one machine makes of it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import flows
import pyarrow.parquet as pq
import pytest
from pyspark.sql import SparkSession

import bilateral

BY = ["reporter", "partner", "period"]


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("bilateral")
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4",
        "spark.log.level": "ERROR",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return flows.write(tmp_path_factory.mktemp("flows"))


@pytest.fixture(scope="session")
def at_once(file: Path) -> bilateral.FlowPartial:
    """What a machine alone makes of the file: the answer to be equal to."""
    return bilateral.FlowTable.from_arrow(pq.read_table(file), **flows.SAID).partial(BY)
