using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    about = table.Column<Guid>(type: "TEXT", nullable: false),
                    reply_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4800, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
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
