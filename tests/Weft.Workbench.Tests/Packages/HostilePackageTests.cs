// Packages that try to get in: each is refused with its reason, and nothing is stored, neither a row nor a file.
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Weft.Workbench.Packages;
using Weft.Workbench.Tests.Checks;

namespace Weft.Workbench.Tests.Packages;

public sealed class HostilePackageTests
{
    private const string Other = "11111111-1111-7111-8111-111111111111";

    public static TheoryData<string, string> Attempts => new()
    {
        { "a path that leaves the folder", "bad-entry-name" },
        { "an absolute path", "bad-entry-name" },
        { "an entry in other letters", "bad-entry-name" },
        { "no manifest", "bad-manifest" },
        { "a manifest that is not JSON", "bad-manifest" },
        { "a manifest with a field more", "bad-manifest" },
        { "a manifest without tables", "bad-manifest" },
        { "another form", "package-format" },
        { "a wrong hash", "wrong-hash" },
        { "a wrong size", "wrong-hash" },
        { "a wrong count", "wrong-count" },
        { "a missing entry", "missing-entry" },
        { "no workspace", "missing-entry" },
        { "members", "not-of-a-workspace" },
        { "keys", "not-of-a-workspace" },
        { "an unknown table", "not-of-a-workspace" },
        { "a table twice", "other-tables" },
        { "a column more", "other-tables" },
        { "a column of another kind", "other-tables" },
        { "a line that is no row", "bad-row" },
        { "a row without a line end", "bad-row" },
        { "a row with a column less", "bad-row" },
        { "a number as text", "bad-row" },
        { "a row of another workspace", "outside-package" },
        { "a run of a check elsewhere", "outside-package" },
        { "an act that takes back one elsewhere", "outside-package" },
        { "a second workspace", "impossible-row" },
        { "one id twice", "impossible-row" },
        { "an enum value that is none", "impossible-row" },
        { "a text over its limit", "impossible-row" },
        { "a hash that is a path", "impossible-row" },
        { "a stored result that is no result", "impossible-row" },
        { "a stored result that unpacks without end", "impossible-row" },
        { "a file that no document names", "unnamed-file" },
        { "a file listed under another name", "bad-entry-name" },
        { "a file that is missing", "missing-entry" },
        { "a file with other bytes", "wrong-hash" },
        { "a changed history", "broken-history" },
        { "an entry of history less", "broken-history" },
        { "a history cut off at its end", "broken-history" },
        { "a history in another order", "broken-history" },
    };

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task It_is_refused_and_nothing_is_stored(string attempt, string code)
    {
        await using var desk = await BackupTests.Worked();
        await using var other = await WorkspacePackageTests.Bare();
        var (rows, files) = (await StoredRows.Of(other), await StoredRows.Files(other));
        var package = Repacked.Of(await WorkspacePackageTests.Export(desk), entries => new Attempt(entries).Make(attempt));

        var refused = await WorkspacePackageTests.Import(other, package);

        Assert.Equal(code, refused.Refusal?.Code);
        Assert.Equal(rows, await StoredRows.Of(other));
        Assert.Equal(files, await StoredRows.Files(other));
    }

    [Fact]
    public async Task What_is_not_meddled_with_is_let_in()
    {
        await using var desk = await BackupTests.Worked();
        await using var other = await WorkspacePackageTests.Bare();
        var package = Repacked.Of(await WorkspacePackageTests.Export(desk), entries => new Attempt(entries).Make("nothing"));

        Assert.Null((await WorkspacePackageTests.Import(other, package)).Refusal);
    }

    [Fact]
    public async Task A_line_without_end_is_refused_before_it_is_held()
    {
        using var desk = new MemoryStream();
        var table = new StoredTable("jobs", [new StoredColumn("kind", ValueKind.Text, false)], ["kind"], []);
        var entry = await Packed(desk, "rows/jobs.ndjson", stream =>
        {
            var block = Encoding.UTF8.GetBytes(new string('x', 1 << 16));
            for (var n = 0; n < 64; n++) stream.Write(block);
        });
        using var reader = new PackageReader(desk, PackageLimits.Workspace with { MaxLine = 1 << 20 });

        var fault = await Assert.ThrowsAsync<BrokenPackageException>(() => reader.ReadRows(new PackedTable(table, 1, entry), _ => Task.CompletedTask, Desk.Ct));

        Assert.Equal("line-too-long", fault.Refusal.Code);
    }

    [Fact]
    public async Task What_unpacks_to_more_than_the_manifest_says_is_not_read_on()
    {
        using var file = new MemoryStream();
        var entry = await Packed(file, "rows/jobs.ndjson", stream => stream.Write(new byte[1 << 24]));
        using var reader = new PackageReader(file, PackageLimits.Workspace);
        var read = 0L;

        var fault = await Assert.ThrowsAsync<BrokenPackageException>(() => reader.Read(entry with { Bytes = 1000 }, async stream =>
        {
            var buffer = new byte[4096];
            for (int n; (n = await stream.ReadAsync(buffer, Desk.Ct)) > 0;) read += n;
        }, Desk.Ct));

        Assert.Equal("wrong-hash", fault.Refusal.Code);
        Assert.InRange(read, 1, 8192);
    }

    [Fact]
    public void Sizes_and_counts_over_the_limits_are_refused_before_anything_is_unpacked()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var n = 0; n < 20; n++)
            {
                using var content = archive.CreateEntry($"e{n}").Open();
                content.Write(new byte[1 << 16]);
            }
        }

        Assert.Equal("package-too-large", Assert.Throws<BrokenPackageException>(() => new PackageReader(file, PackageLimits.Workspace with { MaxBytes = 1 << 18 })).Refusal.Code);
        Assert.Equal("too-many-entries", Assert.Throws<BrokenPackageException>(() => new PackageReader(file, PackageLimits.Workspace with { MaxEntries = 10 })).Refusal.Code);
        Assert.Equal("too-many-entries", Assert.Throws<BrokenPackageException>(() => new PackageReader(file, PackageLimits.Workspace with { MaxEntries = 1 })).Refusal.Code);
    }

    [Fact]
    public void Two_entries_of_one_name_are_refused()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("manifest.json");
            archive.CreateEntry("manifest.json");
        }

        Assert.Equal("entry-twice", Assert.Throws<BrokenPackageException>(() => new PackageReader(file, PackageLimits.Workspace)).Refusal.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("not a package at all, but long enough to hold the end of one")]
    public async Task What_is_no_archive_is_refused(string text)
    {
        await using var desk = await Desk.New();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(PackageRefusals.NoPackage, (await WorkspacePackageTests.Import(desk, file)).Refusal);
    }

    private static async Task<PackedEntry> Packed(Stream into, string name, Action<Stream> write)
    {
        await using var package = new PackageWriter(into, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        return await package.Add(name, stream =>
        {
            write(stream);
            return Task.CompletedTask;
        }, Desk.Ct);
    }

    /// <summary>A package taken apart, to be put together wrongly with hashes and counts that fit again.</summary>
    private sealed class Attempt(Dictionary<string, byte[]> entries)
    {
        private JsonObject manifest = JsonNode.Parse(entries["manifest.json"])!.AsObject();

        public void Make(string attempt)
        {
            Meddle(attempt);
            if (entries.TryGetValue("manifest.json", out var left) && left.Length > 1) entries["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        }

        private JsonArray Tables => manifest["tables"]!.AsArray();

        private void Meddle(string attempt)
        {
            switch (attempt)
            {
                case "nothing": Rows("checks", l => l); break;
                case "a path that leaves the folder": entries["../../etc/cron.d/x"] = [1]; break;
                case "an absolute path": entries["/etc/passwd"] = [1]; break;
                case "an entry in other letters": entries["INDEX.html"] = [1]; break;
                case "no manifest": entries.Remove("manifest.json"); break;
                case "a manifest that is not JSON": entries["manifest.json"] = "{"u8.ToArray(); break;
                case "a manifest with a field more": manifest["roles"] = "owner"; break;
                case "a manifest without tables": manifest.Remove("tables"); break;
                case "another form": manifest["format"] = "weft-workspace/999"; break;
                case "a wrong hash": Table("checks")["entry"]!["sha256"] = new string('0', 64); break;
                case "a wrong size": Table("checks")["entry"]!["bytes"] = 1; break;
                case "a wrong count": Table("segments")["rows"] = 1; break;
                case "a missing entry": entries.Remove("rows/versions.ndjson"); break;
                case "no workspace": Tables.Remove(Table("workspaces")); break;
                case "members": Add("memberships", $$"""{"actor":null,"person":"{{Other}}","role":"Owner","since":"2026-01-02T00:00:00Z","workspace":"{{Other}}"}"""); break;
                case "keys": Add("protection_keys", """{"name":"key","xml":"<key/>"}"""); break;
                case "an unknown table": Add("sqlite_master", "{}"); break;
                case "a table twice": Tables.Add(Table("checks").DeepClone()); break;
                case "a column more": Table("checks")["table"]!["columns"]!.AsArray().Add(new JsonObject { ["name"] = "role", ["kind"] = "Text", ["isNullable"] = true }); break;
                case "a column of another kind": Table("checks")["table"]!["columns"]![0]!["kind"] = "Bytes"; break;
                case "a line that is no row": Rows("checks", l => "[]"); break;
                case "a row without a line end": Raw("checks", text => text.TrimEnd('\n')); break;
                case "a row with a column less": Rows("checks", l => Cell(l, "title", null, remove: true)); break;
                case "a number as text": Rows("versions", l => Cell(l, "bytes", "12")); break;
                case "a row of another workspace": Rows("segments", l => Cell(l, "workspace", Other)); break;
                case "a run of a check elsewhere": Rows("runs", l => Cell(l, "check", Other)); break;
                case "an act that takes back one elsewhere": Rows("answer_acts", l => Cell(l, "undoes", JsonValue.Create(4711))); break;
                case "a second workspace": Raw("workspaces", text => text + text.Replace("\"id\":\"0", "\"id\":\"1", StringComparison.Ordinal), count: 2); break;
                case "one id twice": Raw("checks", text => text + text, count: 2); break;
                case "an enum value that is none": Rows("jobs", l => Cell(l, "state", "Root")); break;
                case "a text over its limit": Rows("checks", l => Cell(l, "title", new string('x', 301))); break;
                case "a hash that is a path": Rows("versions", l => Cell(l, "sha256", "../../../../etc/passwd")); break;
                case "a stored result that is no result": Rows("run_results", l => Cell(l, "content", Convert.ToBase64String(new byte[100]))); break;
                case "a stored result that unpacks without end": Rows("run_results", l => Cell(l, "content", Convert.ToBase64String(Bomb()))); break;
                case "a file that no document names": AddFile("left behind"u8.ToArray()); break;
                case "a file listed under another name": manifest["files"]![0]!["name"] = "index.html"; break;
                case "a file that is missing": entries.Remove((string)manifest["files"]![0]!["name"]!); break;
                case "a file with other bytes": entries[(string)manifest["files"]![0]!["name"]!][0] ^= 1; break;
                case "a changed history": Rows("history", l => Cell(l, "why", "because")); break;
                case "an entry of history less": Lines("history", lines => lines.RemoveAt(1)); break;
                case "a history cut off at its end": Lines("history", lines => lines.RemoveAt(lines.Count - 1)); break;
                case "a history in another order": Lines("history", lines => (lines[0], lines[1]) = (lines[1], lines[0])); break;
                default: throw new ArgumentOutOfRangeException(nameof(attempt), attempt, null);
            }
        }

        private JsonNode Table(string name) => Tables.Single(t => (string)t!["table"]!["name"]! == name)!;

        private void Rows(string table, Func<string, string> change) =>
            Raw(table, text => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => change(l) + "\n")));

        private void Lines(string table, Action<List<string>> change)
        {
            var lines = Encoding.UTF8.GetString(entries[$"rows/{table}.ndjson"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
            change(lines);
            Raw(table, _ => string.Concat(lines.Select(l => l + "\n")), lines.Count);
        }

        private void Raw(string table, Func<string, string> change, int? count = null)
        {
            var name = $"rows/{table}.ndjson";
            entries[name] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entries[name])));
            Sign(Table(table)["entry"]!, entries[name]);
            if (count is { } rows) Table(table)["rows"] = rows;
        }

        private void Add(string table, string line)
        {
            entries[$"rows/{table}.ndjson"] = Encoding.UTF8.GetBytes(line + "\n");
            var added = Table("checks").DeepClone();
            added["table"]!["name"] = table;
            added["entry"]!["name"] = $"rows/{table}.ndjson";
            Sign(added["entry"]!, entries[$"rows/{table}.ndjson"]);
            Tables.Add(added);
        }

        private void AddFile(byte[] content)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            var entry = new JsonObject { ["name"] = $"files/{hash[..2]}/{hash}" };
            entries[(string)entry["name"]!] = content;
            Sign(entry, content);
            manifest["files"]!.AsArray().Add(entry);
        }

        private static void Sign(JsonNode entry, byte[] content) =>
            (entry["bytes"], entry["sha256"]) = (content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

        private static string Cell(string line, string column, JsonNode? value, bool remove = false)
        {
            var row = JsonNode.Parse(line)!.AsObject();
            if (remove) row.Remove(column);
            else row[column] = value;
            return row.ToJsonString();
        }

        private static byte[] Bomb()
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            {
                for (var n = 0; n < 300; n++) brotli.Write(new byte[1 << 20]);
            }

            return packed.ToArray();
        }
    }
}
