using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Step085324 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "visibility",
                table: "versions");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "segments");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "runs");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "answer_acts");

            migrationBuilder.AddColumn<Guid>(
                name: "asked_by",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_draft",
                table: "documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_unattributed",
                table: "documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "owner",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "room",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_draft",
                table: "checks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_unattributed",
                table: "checks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "owner",
                table: "checks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "checks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "checks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "room",
                table: "checks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "person",
                table: "answer_acts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    previous_seal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    seal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => new { x.workspace, x.number });
                });

            migrationBuilder.CreateTable(
                name: "history_chains",
                columns: table => new
                {
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    seal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_chains", x => x.workspace);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.workspace, x.person });
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seats",
                columns: table => new
                {
                    room = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seats", x => new { x.room, x.person });
                });

            migrationBuilder.CreateTable(
                name: "source_links",
                columns: table => new
                {
                    derived = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    derived_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    source_kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_links", x => new { x.derived, x.source });
                });

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_added_at",
                table: "documents",
                columns: new[] { "workspace", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_history_workspace_kind_key_number",
                table: "history",
                columns: new[] { "workspace", "kind", "key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person",
                table: "memberships",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_seats_person_workspace",
                table: "seats",
                columns: new[] { "person", "workspace" });

            migrationBuilder.CreateIndex(
                name: "ix_source_links_source",
                table: "source_links",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "ix_source_links_workspace",
                table: "source_links",
                column: "workspace");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "history_chains");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "source_links");

            migrationBuilder.DropIndex(
                name: "ix_documents_workspace_added_at",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "asked_by",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "is_draft",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "is_unattributed",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "room",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "is_draft",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "is_unattributed",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "room",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "person",
                table: "answer_acts");

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "versions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "segments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "runs",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "jobs",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "answer_acts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
