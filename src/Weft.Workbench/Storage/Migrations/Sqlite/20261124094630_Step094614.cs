using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Step094614 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "archived_at",
                table: "workspaces",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "default_visibility",
                table: "workspaces",
                type: "TEXT",
                nullable: false,
                defaultValue: "Members");

            migrationBuilder.AddColumn<bool>(
                name: "is_demonstration",
                table: "workspaces",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_public_view_on",
                table: "workspaces",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "workspaces",
                type: "TEXT",
                maxLength: 5,
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<Guid>(
                name: "actor",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "area_keys",
                table: "documents",
                type: "TEXT",
                maxLength: 7400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "body",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corridor_keys",
                table: "documents",
                type: "TEXT",
                maxLength: 7400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "date",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "group_keys",
                table: "documents",
                type: "TEXT",
                maxLength: 7400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "documents",
                type: "TEXT",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "levels",
                table: "documents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "topic_keys",
                table: "documents",
                type: "TEXT",
                maxLength: 7400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "actors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    tier = table.Column<string>(type: "TEXT", nullable: false),
                    segment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    alias_lines = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_actors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    remit = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    member_keys = table.Column<string>(type: "TEXT", maxLength: 7400, nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("pk_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "corridors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    alias_lines = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corridors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    alias_lines = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    body = table.Column<Guid>(type: "TEXT", nullable: true),
                    term = table.Column<Guid>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    agenda = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    attribution = table.Column<string>(type: "TEXT", nullable: false),
                    circle = table.Column<Guid>(type: "TEXT", nullable: true),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("pk_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    alias_lines = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_areas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recommendations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    addressee = table.Column<Guid>(type: "TEXT", nullable: true),
                    addressee_words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    slots_read = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
                    topic_keys = table.Column<string>(type: "TEXT", maxLength: 7400, nullable: false),
                    group_keys = table.Column<string>(type: "TEXT", maxLength: 7400, nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    document = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposal = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    copy = table.Column<int>(type: "INTEGER", nullable: false),
                    page = table.Column<int>(type: "INTEGER", nullable: true),
                    paragraph = table.Column<int>(type: "INTEGER", nullable: true),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    quote = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    suffix = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendations", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendations_documents_document",
                        column: x => x.document,
                        principalTable: "documents",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_recommendations_versions_version",
                        column: x => x.version,
                        principalTable: "versions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<Guid>(type: "TEXT", nullable: true),
                    chair = table.Column<Guid>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    alias_lines = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    chair = table.Column<Guid>(type: "TEXT", nullable: true),
                    moderator = table.Column<Guid>(type: "TEXT", nullable: true),
                    input_keys = table.Column<string>(type: "TEXT", maxLength: 7400, nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("pk_meeting_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_sessions_meetings_meeting",
                        column: x => x.meeting,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    recommendation = table.Column<Guid>(type: "TEXT", nullable: true),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("pk_commitments", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitments_recommendation_recommendation",
                        column: x => x.recommendation,
                        principalTable: "recommendations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_withheld = table.Column<bool>(type: "INTEGER", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: true),
                    session = table.Column<Guid>(type: "TEXT", nullable: true),
                    attribution = table.Column<string>(type: "TEXT", nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_unattributed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    document = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposal = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    copy = table.Column<int>(type: "INTEGER", nullable: false),
                    page = table.Column<int>(type: "INTEGER", nullable: true),
                    paragraph = table.Column<int>(type: "INTEGER", nullable: true),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    quote = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    suffix = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => x.id);
                    table.ForeignKey(
                        name: "fk_statements_documents_document",
                        column: x => x.document,
                        principalTable: "documents",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_statements_meeting_sessions_session",
                        column: x => x.session,
                        principalTable: "meeting_sessions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_statements_meetings_meeting",
                        column: x => x.meeting,
                        principalTable: "meetings",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_statements_versions_version",
                        column: x => x.version,
                        principalTable: "versions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_documents_actor",
                table: "documents",
                column: "actor");

            migrationBuilder.CreateIndex(
                name: "ix_actors_parent",
                table: "actors",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_actors_workspace_sort_text",
                table: "actors",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_bodies_workspace_sort_text",
                table: "bodies",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_done_by",
                table: "commitments",
                column: "done_by");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_recommendation",
                table: "commitments",
                column: "recommendation");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_workspace_due",
                table: "commitments",
                columns: new[] { "workspace", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_workspace_sort_text",
                table: "commitments",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_corridors_workspace_sort_text",
                table: "corridors",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_workspace_sort_text",
                table: "groups",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_sessions_meeting",
                table: "meeting_sessions",
                column: "meeting");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_sessions_workspace_meeting_number",
                table: "meeting_sessions",
                columns: new[] { "workspace", "meeting", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_sessions_workspace_sort_text",
                table: "meeting_sessions",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body",
                table: "meetings",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_workspace_sort_text",
                table: "meetings",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_workspace_starts_on",
                table: "meetings",
                columns: new[] { "workspace", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_policy_areas_workspace_sort_text",
                table: "policy_areas",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_addressee",
                table: "recommendations",
                column: "addressee");

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_document",
                table: "recommendations",
                column: "document");

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_version_proposal_copy",
                table: "recommendations",
                columns: new[] { "version", "proposal", "copy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_workspace_id",
                table: "recommendations",
                columns: new[] { "workspace", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_workspace_sort_text",
                table: "recommendations",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_actor",
                table: "statements",
                column: "actor");

            migrationBuilder.CreateIndex(
                name: "ix_statements_document",
                table: "statements",
                column: "document");

            migrationBuilder.CreateIndex(
                name: "ix_statements_meeting",
                table: "statements",
                column: "meeting");

            migrationBuilder.CreateIndex(
                name: "ix_statements_session",
                table: "statements",
                column: "session");

            migrationBuilder.CreateIndex(
                name: "ix_statements_version_proposal_copy",
                table: "statements",
                columns: new[] { "version", "proposal", "copy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statements_workspace_id",
                table: "statements",
                columns: new[] { "workspace", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_workspace_sort_text",
                table: "statements",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_terms_workspace_sort_text",
                table: "terms",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_terms_workspace_starts_on",
                table: "terms",
                columns: new[] { "workspace", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_topics_workspace_sort_text",
                table: "topics",
                columns: new[] { "workspace", "sort_text" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "corridors");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "policy_areas");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "recommendations");

            migrationBuilder.DropTable(
                name: "meeting_sessions");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropIndex(
                name: "ix_documents_actor",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "archived_at",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "default_visibility",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "is_demonstration",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "is_public_view_on",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "language",
                table: "workspaces");

            migrationBuilder.DropColumn(
                name: "actor",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "area_keys",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "body",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "corridor_keys",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "date",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "group_keys",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "language",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "levels",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "topic_keys",
                table: "documents");
        }
    }
}
