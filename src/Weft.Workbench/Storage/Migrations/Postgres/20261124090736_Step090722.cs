using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Step090722 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    is_unattributed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    is_unattributed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_chunks",
                columns: table => new
                {
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_chunks", x => new { x.content, x.number });
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    previous_seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => new { x.workspace, x.number });
                });

            migrationBuilder.CreateTable(
                name: "history_chains",
                columns: table => new
                {
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_chains", x => x.workspace);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    stop_asked = table.Column<bool>(type: "boolean", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.workspace, x.person });
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    is_unattributed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seats",
                columns: table => new
                {
                    room = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seats", x => new { x.room, x.person });
                });

            migrationBuilder.CreateTable(
                name: "source_links",
                columns: table => new
                {
                    derived = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    derived_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    source_kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_links", x => new { x.derived, x.source });
                });

            migrationBuilder.CreateTable(
                name: "workspaces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workspaces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_searchable = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_versions_documents_document",
                        column: x => x.document,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    job = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    engine = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_runs", x => x.id);
                    table.ForeignKey(
                        name: "fk_runs_checks_check",
                        column: x => x.check,
                        principalTable: "checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_runs_job_job",
                        column: x => x.job,
                        principalTable: "jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    block = table.Column<int>(type: "integer", nullable: false),
                    page = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_segments", x => x.id);
                    table.ForeignKey(
                        name: "fk_segments_versions_version",
                        column: x => x.version,
                        principalTable: "versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer_acts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    check = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    finding_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    anchor = table.Column<string>(type: "text", nullable: false),
                    other = table.Column<string>(type: "text", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: true),
                    correction = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    undoes = table.Column<long>(type: "bigint", nullable: true),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_acts_answer_acts_undoes",
                        column: x => x.undoes,
                        principalTable: "answer_acts",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_answer_acts_check_check",
                        column: x => x.check,
                        principalTable: "checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_answer_acts_check_run_run",
                        column: x => x.run,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_files",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(210)", maxLength: 210, nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    refusal_code = table.Column<string>(type: "text", nullable: true),
                    refusal_what = table.Column<string>(type: "text", nullable: true),
                    refusal_where = table.Column<string>(type: "text", nullable: true),
                    refusal_remedy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_files", x => new { x.run, x.place });
                    table.ForeignKey(
                        name: "fk_run_files_document_version_version",
                        column: x => x.version,
                        principalTable: "versions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_run_files_runs_run",
                        column: x => x.run,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_results",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_results", x => x.run);
                    table.ForeignKey(
                        name: "fk_run_results_runs_run",
                        column: x => x.run,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_acts_check_id",
                table: "answer_acts",
                columns: new[] { "check", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_answer_acts_run",
                table: "answer_acts",
                column: "run");

            migrationBuilder.CreateIndex(
                name: "ix_answer_acts_undoes",
                table: "answer_acts",
                column: "undoes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_checks_workspace_begun_at",
                table: "checks",
                columns: new[] { "workspace", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_added_at",
                table: "documents",
                columns: new[] { "workspace", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_files_content",
                table: "files",
                column: "content",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_workspace_kind_key_number",
                table: "history",
                columns: new[] { "workspace", "kind", "key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_state_asked_at",
                table: "jobs",
                columns: new[] { "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person",
                table: "memberships",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_run_files_version",
                table: "run_files",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_runs_check_number",
                table: "runs",
                columns: new[] { "check", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_runs_job",
                table: "runs",
                column: "job");

            migrationBuilder.CreateIndex(
                name: "ix_seats_person_workspace",
                table: "seats",
                columns: new[] { "person", "workspace" });

            migrationBuilder.CreateIndex(
                name: "ix_segments_version_block",
                table: "segments",
                columns: new[] { "version", "block" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_links_source",
                table: "source_links",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "ix_source_links_workspace",
                table: "source_links",
                column: "workspace");

            migrationBuilder.CreateIndex(
                name: "ix_versions_document_number",
                table: "versions",
                columns: new[] { "document", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_acts");

            migrationBuilder.DropTable(
                name: "file_chunks");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "history_chains");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "run_files");

            migrationBuilder.DropTable(
                name: "run_results");

            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "segments");

            migrationBuilder.DropTable(
                name: "source_links");

            migrationBuilder.DropTable(
                name: "workspaces");

            migrationBuilder.DropTable(
                name: "runs");

            migrationBuilder.DropTable(
                name: "versions");

            migrationBuilder.DropTable(
                name: "checks");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "documents");
        }
    }
}
