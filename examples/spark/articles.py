#!/usr/bin/env python3
"""How do I read a large archive with Spark?

usage: articles.py PARSE_ISSUE RECORDS OUT_FOLDER [MEGABYTES_A_PARTITION]

RECORDS holds a record of `parse_issue --stream` a line: a file, or a folder of them, plain or compressed (.gz, .zst). Both
places are paths or addresses that all workers see (hdfs://…, s3://…). A partition is a range of a file's bytes, and its are
the lines that begin there. One process reads them in blocks; its rows go to a Parquet file of the partition's own, so that
neither the JVM nor Python takes a page apart. A paragraph is a row; a record that could not be read is one row with `ok`
false and its `error`. A file has its name only when it is whole, and a partition that is run again puts the same rows in
its place: no row is lost or doubled. Run again over the same OUT_FOLDER, the job reads what is missing there. Where
SPARK_CLASS_ARCHIVE names a file, the first job leaves in it the classes that the JVM has read, and those after it begin in
half the time (JDK 13 and newer). Needs: pip install pyspark pyarrow
"""
import io
import json
import os
import posixpath
import subprocess
import sys
import threading

import pyarrow as pa
import pyarrow.fs
import pyarrow.json
import pyarrow.parquet
from pyspark import SparkConf, SparkContext, TaskContext

ROW = pa.schema([
    ("id", pa.int64()), ("ok", pa.bool_()), ("error", pa.struct([("code", pa.int32()), ("message", pa.string())])),
    ("newspaper", pa.string()), ("date", pa.string()), ("page", pa.string()), ("article", pa.string()),
    ("title", pa.string()), ("order", pa.int64()), ("kind", pa.string()), ("text", pa.string()),
])
AT_A_TIME = 8 << 20  # bytes of answers that become one table


def place(address):
    """The file system of a path or address, and the path in it."""
    return pa.fs.FileSystem.from_uri(address) if "://" in address else (pa.fs.LocalFileSystem(), address)


def plan(records, size):
    """The partitions: path, first byte and the one behind the last; None where a file can only be read as a whole."""
    files, path = place(records)
    found = files.get_file_info(path)
    if found.type == pa.fs.FileType.Directory:
        found = files.get_file_info(pa.fs.FileSelector(path))
    for one in sorted(found if isinstance(found, list) else [found], key=lambda info: info.path):
        if one.type != pa.fs.FileType.File or one.base_name.startswith(("_", ".")):
            continue
        if one.path.endswith((".gz", ".bz2", ".zst", ".lz4")):
            yield one.path, 0, None
        else:
            yield from ([one.path, at, min(at + size, one.size)] for at in range(0, one.size, size))


def behind_line(file, at):
    """The place behind the first line feed from byte `at` on."""
    file.seek(at)
    while block := file.read(1 << 16):
        if (found := block.find(b"\n")) >= 0:
            return at + found + 1
        at += len(block)
    return at


def blocks_of(files, path, begin, end):
    """The lines that begin in a range. A range begins where the one before it ends, so that each line is in one."""
    if end is None:
        with files.open_input_stream(path) as file:
            while block := file.read(1 << 20):
                yield block
        return
    with files.open_input_file(path) as file:
        at, last = (behind_line(file, edge - 1) if edge > 0 else 0 for edge in (begin, end))
        file.seek(at)
        while at < last and (block := file.read(min(1 << 20, last - at))):
            at += len(block)
            yield block


def tables_of(program, blocks):
    """The rows of a partition's lines. The process ends with a fault only when it broke: a bad record is an answer."""
    process = subprocess.Popen([program, "--stream", "--rows", "paragraphs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    faults = []

    def feed():
        try:
            for block in blocks:
                process.stdin.write(block)
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


def write_part(program, records, out, number, part):
    """Writes the rows of a partition unless they are there, and gives how many paragraphs and unread records they are."""
    (source, _), (files, folder) = place(records), place(out)
    path = f"{folder}/part-{number:05}.parquet"
    if files.get_file_info(path).type == pa.fs.FileType.NotFound:
        beside = f"{folder}/_part-{number:05}.{TaskContext.get().taskAttemptId()}"
        texts = ["article", "page", "newspaper", "date", "title", "kind"]  # that come again and again
        with files.open_output_stream(beside) as file, pa.parquet.ParquetWriter(file, ROW, use_dictionary=texts) as rows:
            for table in tables_of(program, blocks_of(source, *part)):
                rows.write_table(table)
        files.move(beside, path)
    read = pa.parquet.read_table(path, columns=["ok"], filesystem=files)
    return read.num_rows, read.num_rows - read.column("ok").null_count


def begin_or_go_on(out, parts):
    """Notes what is to be done in the folder of the answer; what is noted there already must be the same."""
    files, folder = place(out)
    files.create_dir(folder, recursive=True)
    noted, wanted = posixpath.join(folder, "_parts.json"), json.dumps(parts).encode()
    there = [one for one in files.get_file_info(pa.fs.FileSelector(folder))]
    if any(one.base_name == "_parts.json" for one in there):
        with files.open_input_stream(noted) as file:
            if file.read() != wanted:
                sys.exit(f"{out} is of other records, or of partitions of another size")
    elif there:
        sys.exit(f"{out} is not empty")
    else:
        with files.open_output_stream(noted) as file:
            file.write(wanted)


def java_options():
    """The JVM only hands out the parts: it need not compile itself for hours of work, nor read its classes every time."""
    options = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
    if archive := os.environ.get("SPARK_CLASS_ARCHIVE"):
        options += f" -XX:{'SharedArchiveFile' if os.path.exists(archive) else 'ArchiveClassesAtExit'}={archive}"
    return options


def main(program, records, out, megabytes="128"):
    parts = list(plan(records, int(megabytes) << 20))
    begin_or_go_on(out, parts)
    settings = {"spark.ui.enabled": "false", "spark.driver.extraJavaOptions": java_options()}
    spark = SparkContext(conf=SparkConf().setAppName("banmian").setAll(settings.items()))
    counts = spark.parallelize(enumerate(parts), max(1, len(parts))).map(lambda one: write_part(program, records, out, *one)).collect()
    bad = sum(one[1] for one in counts)
    print(sum(one[0] for one in counts) - bad, "paragraphs,", bad, "records that could not be read")
    spark.stop()


if __name__ == "__main__":
    if not 4 <= len(sys.argv) <= 5:
        sys.exit(__doc__.split("\n\n")[1])
    main(*sys.argv[1:])
