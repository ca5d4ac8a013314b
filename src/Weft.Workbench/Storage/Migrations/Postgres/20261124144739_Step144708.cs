using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    item_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "permalinks",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permalinks", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    looked_up_to = table.Column<long>(type: "bigint", nullable: false),
                    is_in_digest = table.Column<bool>(type: "boolean", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    is_unattributed = table.Column<bool>(type: "boolean", nullable: false),
                    sort_text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: true),
                    block = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    body = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    aspect = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    standing = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    levels = table.Column<int>(type: "integer", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    format = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    items = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    is_unattributed = table.Column<bool>(type: "boolean", nullable: false),
                    sort_text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shares", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "share_keys",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    share = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false)
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
                    share = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
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
                    share = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false)
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
