"""Asks pyarrow, DuckDB or Spark to load records without a schema: usage: tables.py arrow|duckdb|spark FILE...

Each must see the texts of the file and one type a column, also where 400 rows come before whose lists are all empty.
"""
import json
import pathlib
import sys
import tempfile


def arrow(path):
    import pyarrow.json
    import pyarrow.types as types

    def kind(of):
        return list if types.is_list(of) else int if types.is_integer(of) else bool if types.is_boolean(of) else str

    table = pyarrow.json.read_json(path)  # at its default block size
    return {one.name: kind(one.type) for one in table.schema}, table.column("text").to_pylist()


def duck(path):
    import duckdb
    rows = duckdb.connect()
    read = "read_json_auto(?, format = 'newline_delimited')"

    def kind(of):
        return list if of.endswith("[]") else {"BIGINT": int, "BOOLEAN": bool, "VARCHAR": str, "DATE": str}.get(of)

    kinds = {name: kind(of) for name, of, *_ in rows.execute(f"describe select * from {read}", [path]).fetchall()}
    return kinds, [one for (one,) in rows.execute(f"select text from {read}", [path]).fetchall()]


def spark_reader():
    import pyspark.sql
    session = pyspark.sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    session = session.config("spark.sql.files.maxPartitionBytes", "1g").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")

    def read(path):
        rows = session.read.json(path)

        def kind(of):
            return list if of.startswith("array") else {"bigint": int, "boolean": bool, "string": str}.get(of)

        return {name: kind(of) for name, of in rows.dtypes}, [row.text for row in rows.select("text").collect()]
    return read


read = {"arrow": lambda: arrow, "duckdb": lambda: duck, "spark": spark_reader}[sys.argv[1]]()
refused = 0
with tempfile.TemporaryDirectory() as folder:
    for name in sys.argv[2:]:
        rows = pathlib.Path(name).read_text(encoding="utf-8").split("\n")[:-1]
        if not rows:
            continue
        bare = {key: [] if isinstance(value, list) else value for key, value in json.loads(rows[0]).items()}
        late = pathlib.Path(folder) / "late.jsonl"
        late.write_text("\n".join([json.dumps(bare, ensure_ascii=False)] * 400 + rows) + "\n", encoding="utf-8")
        kinds = {key: type(value) for key, value in json.loads(rows[-1]).items()}
        texts = [json.loads(row)["text"] for row in rows]
        for path, wanted in ((name, texts), (str(late), [bare["text"]] * 400 + texts)):
            try:
                seen, read_texts = read(path)
            except Exception as error:  # each has its own
                print(path, "REFUSED", str(error)[:300])
                refused += 1
                continue
            if seen != kinds:
                print(path, "REFUSED: other types:", {k: str(seen.get(k)) for k in kinds if seen.get(k) != kinds[k]})
                refused += 1
            if read_texts != wanted:
                print(path, "REFUSED: other texts")
                refused += 1
sys.exit(refused > 0)
