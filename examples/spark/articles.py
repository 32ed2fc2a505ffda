#!/usr/bin/env python3
"""How do I read a large archive with Spark?

usage: articles.py PARSE_ISSUE RECORDS OUT_FOLDER [MEGABYTES_A_PARTITION]

RECORDS holds a record of `parse_issue --stream` a line: a file, or a folder of them. Each partition runs one process; its
lines go to it, and its rows come back, as Arrow batches, so that neither the JVM nor Python takes them apart. OUT_FOLDER
becomes Parquet, a paragraph a row; a record that could not be read is one row with `ok` false and its `error`. A
partition that is run again begins anew, and Spark commits the files of a task once: no row is lost or doubled. Needs:
pip install pyspark pyarrow pandas
"""
import io
import subprocess
import sys
import threading

import pyarrow as pa
import pyarrow.json
from pyspark.sql import SparkSession

program, records, out = sys.argv[1:4]
megabytes = int(sys.argv[4]) if len(sys.argv) > 4 else 128

ROW = pa.schema([
    ("id", pa.int64()), ("ok", pa.bool_()), ("error", pa.struct([("code", pa.int32()), ("message", pa.string())])),
    ("newspaper", pa.string()), ("date", pa.string()), ("page", pa.string()), ("article", pa.string()),
    ("title", pa.string()), ("order", pa.int64()), ("kind", pa.string()), ("text", pa.string()),
])
AT_A_TIME = 8 << 20  # bytes of answers that become one table


def rows_of(batches):
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
    rest = b""
    while chunk := process.stdout.read(AT_A_TIME):
        whole, _, rest = (rest + chunk).rpartition(b"\n")
        if whole:
            yield from table_of(whole)
    feeder.join()
    if process.wait() != 0 or faults:
        raise RuntimeError(f"{program} ended with status {process.returncode}: {faults}")
    if rest:
        yield from table_of(rest)


def table_of(lines):
    options = pa.json.ParseOptions(explicit_schema=ROW, unexpected_field_behavior="ignore")
    table = pa.json.read_json(io.BytesIO(lines), pa.json.ReadOptions(block_size=2 * AT_A_TIME), options)
    return table.select(ROW.names).to_batches()


spark = (SparkSession.builder.appName("banmian").config("spark.ui.enabled", "false")
         .config("spark.sql.files.maxPartitionBytes", f"{megabytes}m").getOrCreate())
lines = spark.read.text(records)
rows = lines.mapInArrow(rows_of, "id BIGINT, ok BOOLEAN, error STRUCT<code: INT, message: STRING>, newspaper STRING, date STRING,"
                                 " page STRING, article STRING, title STRING, `order` BIGINT, kind STRING, text STRING")
rows.write.mode("overwrite").parquet(out)
written = spark.read.parquet(out)
bad = written.where("NOT ok").count()
print(written.count() - bad, "paragraphs,", bad, "records that could not be read")
spark.stop()
