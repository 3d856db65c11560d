"""A folder behind WebHDFS, as much of it as is needed to list and read.

    webhdfs.py FOLDER

Says on which port it listens, and serves until it is stopped.
"""

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, unquote, urlsplit

FOLDER = os.path.abspath(sys.argv[1])


def status(path, name):
    found = os.stat(path)
    is_folder = os.path.isdir(path)
    return {
        "accessTime": 0, "blockSize": 0 if is_folder else 1 << 27,
        "childrenNum": 0, "fileId": found.st_ino, "group": "g",
        "length": 0 if is_folder else found.st_size,
        "modificationTime": int(found.st_mtime * 1000), "owner": "o",
        "pathSuffix": name, "permission": "755", "replication": 1,
        "storagePolicy": 0, "type": "DIRECTORY" if is_folder else "FILE"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        url = urlsplit(self.path.encode("latin-1").decode())
        below = unquote(url.path).removeprefix("/webhdfs/v1").strip("/")
        path = os.path.join(FOLDER, below)
        query = {name: values[0] for name, values in
                 parse_qs(url.query).items()}
        op = query["op"].upper()
        if not os.path.exists(path):
            self.fail(404, "FileNotFoundException", f"/{below}")
        elif op == "GETFILESTATUS":
            self.say({"FileStatus": status(path, "")})
        elif op == "LISTSTATUS":
            names = sorted(os.listdir(path)) if os.path.isdir(path) else [""]
            self.say({"FileStatuses": {"FileStatus": [
                status(os.path.join(path, name), name) for name in names]}})
        elif op == "OPEN" and "here" not in query:
            host = self.headers["Host"]
            self.answer(
                307, b"", Location=f"http://{host}{quote(unquote(url.path))}?"
                f"{url.query}&here=true")
        elif op == "OPEN":
            with open(path, "rb") as file:
                file.seek(int(query.get("offset", 0)))
                self.answer(200, file.read(int(query.get("length", -1))))
        elif op == "GET_BLOCK_LOCATIONS":
            self.say({"LocatedBlocks": {
                "fileLength": os.path.getsize(path), "locatedBlocks": [],
                "isLastBlockComplete": True, "isUnderConstruction": False,
                "lastLocatedBlock": None}})
        else:
            self.fail(400, "UnsupportedOperationException", op)

    def fail(self, code, name, message):
        self.say({"RemoteException": {
            "exception": name, "javaClassName": f"java.io.{name}",
            "message": message}}, code)

    def say(self, value, code=200):
        self.answer(
            code, json.dumps(value).encode(),
            **{"Content-Type": "application/json"})

    def answer(self, code, content, **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
