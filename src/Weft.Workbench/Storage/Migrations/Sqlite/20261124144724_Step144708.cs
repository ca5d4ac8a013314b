using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Step144708 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    item_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "permalinks",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permalinks", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    looked_up_to = table.Column<long>(type: "INTEGER", nullable: false),
                    is_in_digest = table.Column<bool>(type: "INTEGER", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: true),
                    block = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    body = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    aspect = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    standing = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    levels = table.Column<int>(type: "INTEGER", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    items = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shares", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "share_keys",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    share = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_share_keys", x => x.hash);
                    table.ForeignKey(
                        name: "fk_share_keys_share_share",
                        column: x => x.share,
                        principalTable: "shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "share_views",
                columns: table => new
                {
                    share = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_share_views", x => new { x.share, x.day });
                    table.ForeignKey(
                        name: "fk_share_views_shares_share",
                        column: x => x.share,
                        principalTable: "shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shared_items",
                columns: table => new
                {
                    share = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_items", x => new { x.share, x.key });
                    table.ForeignKey(
                        name: "fk_shared_items_share_share",
                        column: x => x.share,
                        principalTable: "shares",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_person_kind_item_source",
                table: "notifications",
                columns: new[] { "person", "kind", "item", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_person_read_at_at",
                table: "notifications",
                columns: new[] { "person", "read_at", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_permalinks_workspace",
                table: "permalinks",
                column: "workspace");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_workspace_owner",
                table: "saved_searches",
                columns: new[] { "workspace", "owner" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_workspace_sort_text",
                table: "saved_searches",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_key_version_block",
                table: "search_entries",
                columns: new[] { "key", "version", "block" });

            migrationBuilder.CreateIndex(
                name: "ix_share_keys_share",
                table: "share_keys",
                column: "share");

            migrationBuilder.CreateIndex(
                name: "ix_shares_workspace_sent_at",
                table: "shares",
                columns: new[] { "workspace", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_shares_workspace_sort_text",
                table: "shares",
                columns: new[] { "workspace", "sort_text" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notifications");

            migrationBuilder.DropTable(
                name: "permalinks");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "share_keys");

            migrationBuilder.DropTable(
                name: "share_views");

            migrationBuilder.DropTable(
                name: "shared_items");

            migrationBuilder.DropTable(
                name: "shares");
        }
    }
}
