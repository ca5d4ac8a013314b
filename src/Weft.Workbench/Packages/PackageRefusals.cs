// Every refusal of backups and packages: code, what, where, remedy.
using System.Globalization;
using Weft.Analysis;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>The refusals of packages.</summary>
public static class PackageRefusals
{
    private const string TakeAnother = "Nothing was stored. Use a package as Weft wrote it, or fetch the file again.";

    /// <summary>Not a package at all.</summary>
    public static Refusal NoPackage { get; } = new("no-package", "this is not a package of Weft", null, TakeAnother);

    /// <summary>No database where one was to be.</summary>
    public static Refusal NoDatabase { get; } = new("no-database", "there is no database, or it cannot be reached", null, "Name the server's data folder or its database.");

    /// <summary>Of another kind or of a version that is not known.</summary>
    public static Refusal UnknownFormat(string format, string known) => new(
        "package-format", $"the package has the form \"{Shown(format)}\", this program reads \"{known}\"", ManifestJson.Entry,
        "Use the command that fits the package, or the version of Weft that wrote it.");

    /// <summary>From a schema that this program does not know.</summary>
    public static Refusal UnknownSchema(string schema) => new(
        "package-schema", $"the package comes from the database version \"{Shown(schema)}\", which this program does not know", ManifestJson.Entry,
        "Use the version of Weft that wrote it, or a later one.");

    /// <summary>The database stands at another version than the backup.</summary>
    public static Refusal OtherSchema(string package, string database) => new(
        "other-schema", $"the backup is of the database version \"{Shown(package)}\", this database is at \"{database}\"", null,
        "Restore into a new data folder or an empty database: it is brought up to date afterwards.");

    /// <summary>The database holds something already.</summary>
    public static Refusal NotEmpty { get; } = new(
        "not-empty", "the database is not empty", null, "Restore into an empty one, or say --replace to give up everything that is in it.");

    /// <summary>The manifest is missing or cannot be read.</summary>
    public static Refusal BadManifest { get; } = new("bad-manifest", "the manifest is missing or cannot be read", ManifestJson.Entry, TakeAnother);

    /// <summary>The tables of the package are not those of its schema.</summary>
    public static Refusal OtherTables(string table) => new("other-tables", "the table is not as the database has it", Shown(table), TakeAnother);

    /// <summary>Too many entries.</summary>
    public static Refusal TooManyEntries(long most) => new(
        "too-many-entries", string.Create(CultureInfo.InvariantCulture, $"the package has more than {most} entries"), null, TakeAnother);

    /// <summary>Too large when unpacked.</summary>
    public static Refusal TooLarge(long most) => new(
        "package-too-large", string.Create(CultureInfo.InvariantCulture, $"the package is larger than {most} bytes when unpacked"), null, TakeAnother);

    /// <summary>Two entries of one name.</summary>
    public static Refusal TwiceNamed(string entry) => new("entry-twice", "the package has two entries of this name", Shown(entry), TakeAnother);

    /// <summary>An entry whose name no package has.</summary>
    public static Refusal BadEntryName(string entry) =>
        new("bad-entry-name", "the package has an entry that no package of Weft has", Shown(entry), TakeAnother);

    /// <summary>An entry that the manifest names is missing.</summary>
    public static Refusal MissingEntry(string entry) => new("missing-entry", "the package lacks this entry", Shown(entry), TakeAnother);

    /// <summary>The bytes are not those of the manifest.</summary>
    public static Refusal WrongHash(string entry) =>
        new("wrong-hash", "the entry was changed or damaged: its hash is not the one of the manifest", Shown(entry), TakeAnother);

    /// <summary>The count is not that of the manifest.</summary>
    public static Refusal WrongCount(string entry, long stated, long found) => new(
        "wrong-count", string.Create(CultureInfo.InvariantCulture, $"the manifest says {stated}, there are {found}"), Shown(entry), TakeAnother);

    /// <summary>A line that is too long.</summary>
    public static Refusal LineTooLong(string entry, long line, int most) => new(
        "line-too-long", string.Create(CultureInfo.InvariantCulture, $"line {line} is longer than {most} bytes"), Shown(entry), TakeAnother);

    /// <summary>A line that is no row of its table.</summary>
    public static Refusal BadRow(string entry, long line) => new(
        "bad-row", string.Create(CultureInfo.InvariantCulture, $"line {line} is not a row of this table"), Shown(entry), TakeAnother);

    /// <summary>A table that no package of a workspace has.</summary>
    public static Refusal NotOfAWorkspace(string table) => new(
        "not-of-a-workspace", "the package holds a table that does not travel with a workspace, such as members, roles or keys", Shown(table), TakeAnother);

    /// <summary>A row of another workspace, or one that refers to what is not in the package.</summary>
    public static Refusal Outside(string table, string column) => new(
        "outside-package", $"a row belongs, or refers by its {Shown(column)}, to something that is not in the package", Shown(table), TakeAnother);

    /// <summary>A row that no save would write.</summary>
    public static Refusal ImpossibleRow(string table, string what) => new("impossible-row", what, Shown(table), TakeAnother);

    /// <summary>A file that no row names.</summary>
    public static Refusal UnnamedFile(string entry) =>
        new("unnamed-file", "the package has a file that none of its documents names", Shown(entry), TakeAnother);

    /// <summary>The seals of the history do not hold.</summary>
    public static Refusal BrokenHistory(long number) => new(
        "broken-history", string.Create(CultureInfo.InvariantCulture, $"the seal of entry {number} of the history does not hold: the history was changed"), WorkspaceTables.History,
        TakeAnother);

    /// <summary>What is wrong with a stored history.</summary>
    public static Refusal HistoryFault(VerifyHistory.Fault fault, long number) => new(
        "history-fault", string.Format(CultureInfo.InvariantCulture, fault switch
        {
            VerifyHistory.Fault.Removed => "an entry of the history is missing before number {0}",
            VerifyHistory.Fault.Altered => "entry {0} of the history was altered",
            VerifyHistory.Fault.Reordered => "entry {0} of the history does not follow the one before it",
            _ => "entries of the history were cut off after number {0}",
        }, number), null, "Compare with the last backup that verifies: someone changed the database past Weft.");

    /// <summary>A workspace of this id is here, with another history.</summary>
    public static Refusal OtherHistory { get; } = new(
        "other-history", "this workspace is here already and has gone its own way since", null, "Nothing was stored. Import the package as a new workspace to have both side by side.");

    /// <summary>Not for this person.</summary>
    public static Refusal MayNotImport { get; } = new(
        "may-not-import", "your role does not allow to bring in a workspace", null, "Ask an owner of a workspace here, or whoever runs the server.");

    /// <summary>The database refused the rows.</summary>
    public static Refusal RowsRefused(string table) => new(
        "rows-refused", "the database refused the rows: one is there twice, or refers to one that is not there", Shown(table), TakeAnother);

    /// <summary>A file of the installation is not where it should be.</summary>
    public static Refusal LostFile(string sha256) => new(
        "lost-file", "a file of the installation is missing or was changed", sha256, "Restore it from an earlier backup, then try again.");

    // What a package says is shown short and without signs that could disguise it.
    private static string Shown(string given)
    {
        var printable = string.Concat(given.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        return printable.Length <= 100 ? printable : printable[..100] + "…";
    }
}
