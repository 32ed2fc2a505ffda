#!/usr/bin/env python3
"""How do I read a large archive with Spark?

usage: articles.py PARSE_ISSUE RECORDS.jsonl OUT_FOLDER [PARTITIONS]

RECORDS.jsonl holds a record of `parse_issue --stream` a line. Each partition is piped through one process, and the rows of
all articles go to a Parquet folder; records that could not be read go to OUT_FOLDER/faults. A partition that is run again
begins anew, and Spark commits the files of a task once: no row is lost or doubled. Needs: pip install pyspark
"""
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

program, records, out = sys.argv[1:4]
partitions = int(sys.argv[4]) if len(sys.argv) > 4 else 8

spark = SparkSession.builder.appName("banmian").config("spark.ui.enabled", "false").getOrCreate()
lines = spark.sparkContext.textFile(records, minPartitions=partitions)
# checkCode: a process that died is a failed task, which Spark runs again; a bad record is an answer.
answers = lines.pipe(f"'{program}' --stream --rows paragraphs", checkCode=True).map(lambda line: (line,)).toDF("value STRING")
schema = (
    "id STRING, ok BOOLEAN, error STRUCT<code: INT, message: STRING>, newspaper STRING, date STRING, page STRING,"
    " article STRING, title STRING, `order` BIGINT, kind STRING, text STRING"
)
rows = answers.select(f.from_json("value", schema).alias("row")).select("row.*").cache()
rows.where("ok IS NULL").drop("ok", "error").write.mode("overwrite").parquet(f"{out}/paragraphs")
rows.where("NOT ok").select("id", "error.*").write.mode("overwrite").parquet(f"{out}/faults")
print(rows.where("ok IS NULL").count(), "paragraphs,", rows.where("NOT ok").count(), "records that could not be read")
spark.stop()
