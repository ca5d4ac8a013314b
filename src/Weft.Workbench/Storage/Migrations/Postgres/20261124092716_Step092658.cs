using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Step092658 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    reply_to = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(4800)", maxLength: 4800, nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    table.PrimaryKey("pk_comments", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comments_about_written_at",
                table: "comments",
                columns: new[] { "about", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_workspace_kind_answered_at",
                table: "comments",
                columns: new[] { "workspace", "kind", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_workspace_sort_text",
                table: "comments",
                columns: new[] { "workspace", "sort_text" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comments");
        }
    }
}
