// The full-text index over segments that the first version had; search over all that is stored took its place.
namespace Weft.Workbench.Storage.Migrations.Sqlite;

internal static class SegmentSearch
{
    public const string Create =
        """
        CREATE VIRTUAL TABLE segments_fts USING fts5(
            search_text, content='segments', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
        CREATE TRIGGER segments_fts_ai AFTER INSERT ON segments BEGIN
            INSERT INTO segments_fts(rowid, search_text) VALUES (new.id, new.search_text); END;
        CREATE TRIGGER segments_fts_ad AFTER DELETE ON segments BEGIN
            INSERT INTO segments_fts(segments_fts, rowid, search_text) VALUES ('delete', old.id, old.search_text); END;
        CREATE TRIGGER segments_fts_au AFTER UPDATE OF search_text ON segments BEGIN
            INSERT INTO segments_fts(segments_fts, rowid, search_text) VALUES ('delete', old.id, old.search_text);
            INSERT INTO segments_fts(rowid, search_text) VALUES (new.id, new.search_text); END;
        """;

    public const string Drop = "DROP TRIGGER segments_fts_ai; DROP TRIGGER segments_fts_ad; DROP TRIGGER segments_fts_au; DROP TABLE segments_fts;";
}
