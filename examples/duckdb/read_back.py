#!/usr/bin/env python3
"""How do I ask an archive questions with DuckDB?

usage: read_back.py FOLDER_OF_PARQUET | ROWS.jsonl

Takes what examples/spark writes, or what `parse_issue --stream --rows paragraphs` prints. Needs: pip install duckdb
"""
import os
import sys

import duckdb

given = sys.argv[1]
source = f"read_parquet('{given}/*.parquet')" if os.path.isdir(given) else f"read_json_auto('{given}')"
duckdb.sql(
    f"""
    SELECT kind, count(*) AS paragraphs, count(DISTINCT id) AS documents, sum(length(text)) AS characters
    FROM {source} WHERE kind IS NOT NULL GROUP BY kind ORDER BY paragraphs DESC
    """
).show()
