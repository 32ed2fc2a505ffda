#!/usr/bin/env python3
"""How do I read a large archive with Spark?

usage: articles.py PARSE_ISSUE RECORDS OUT_FOLDER [MEGABYTES_A_PARTITION]

RECORDS holds a record of `parse_issue --stream` a line: a file, or a folder of them. Each partition runs one process; its
lines go to it as Arrow batches, its rows go from it to a Parquet file of the partition's own, so that neither the JVM nor
Python takes them apart. A paragraph is a row; a record that could not be read is one row with `ok` false and its `error`.
A file has its name only when it is whole, and a partition that is run again puts the same rows in its place: no row is
lost or doubled. OUT_FOLDER must be one that all workers see. Needs: pip install pyspark pyarrow pandas
"""
import io
import os
import subprocess
import sys
import threading

import pyarrow as pa
import pyarrow.json
import pyarrow.parquet
from pyspark import TaskContext
from pyspark.sql import SparkSession

program, records, out = sys.argv[1:4]
megabytes = int(sys.argv[4]) if len(sys.argv) > 4 else 128

ROW = pa.schema([
    ("id", pa.int64()), ("ok", pa.bool_()), ("error", pa.struct([("code", pa.int32()), ("message", pa.string())])),
    ("newspaper", pa.string()), ("date", pa.string()), ("page", pa.string()), ("article", pa.string()),
    ("title", pa.string()), ("order", pa.int64()), ("kind", pa.string()), ("text", pa.string()),
])
AT_A_TIME = 8 << 20  # bytes of answers that become one table


def tables_of(batches):
    """The rows of a partition's lines. The process ends with a fault only when it broke: a bad record is an answer."""
    process = subprocess.Popen([program, "--stream", "--rows", "paragraphs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    faults = []

    def feed():
        try:
            for batch in batches:
                for line in batch.column(0):
                    process.stdin.write(line.as_buffer())
                    process.stdin.write(b"\n")
            process.stdin.close()
        except Exception as fault:  # told where the rows are asked for
            faults.append(fault)
            process.kill()

    feeder = threading.Thread(target=feed)
    feeder.start()
    # one thread: Spark has a partition for every core
    options = pa.json.ParseOptions(explicit_schema=ROW, unexpected_field_behavior="ignore")
    rest = b""
    while chunk := process.stdout.read(AT_A_TIME):
        whole, _, rest = (rest + chunk).rpartition(b"\n")
        if whole:
            read = pa.json.ReadOptions(use_threads=False, block_size=2 * AT_A_TIME)
            yield pa.json.read_json(io.BytesIO(whole), read, options).select(ROW.names)
    feeder.join()
    if process.wait() != 0 or faults or rest:
        raise RuntimeError(f"{program} ended with status {process.returncode}: {faults}")


def write_partition(batches):
    """Writes the rows of a partition, and gives how many paragraphs and how many unread records they are."""
    task = TaskContext.get()
    path = f"{out}/part-{task.partitionId():05}.parquet"
    beside = f"{path}.{task.taskAttemptId()}"
    rows = bad = 0
    with pa.parquet.ParquetWriter(beside, ROW) as file:
        for table in tables_of(batches):
            file.write_table(table)
            rows += table.num_rows
            bad += table.num_rows - table.column("ok").null_count
    os.replace(beside, path)
    yield pa.record_batch([pa.array([rows - bad]), pa.array([bad])], names=["paragraphs", "bad"])


spark = (SparkSession.builder.appName("banmian").config("spark.ui.enabled", "false")
         .config("spark.sql.files.maxPartitionBytes", f"{megabytes}m")
         .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256).getOrCreate())  # pages are large: megabytes at a time
os.makedirs(out, exist_ok=True)
if os.listdir(out):
    sys.exit(f"{out} is not empty")
counts = spark.read.text(records).mapInArrow(write_partition, "paragraphs BIGINT, bad BIGINT").collect()
print(sum(one.paragraphs for one in counts), "paragraphs,", sum(one.bad for one in counts), "records that could not be read")
spark.stop()
