using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Workspaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SegmentSearch.Drop);

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
                name: "asked_by",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "held_until",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "node",
                table: "jobs",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "not_before",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "steps",
                table: "jobs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "steps_done",
                table: "jobs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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
                name: "folded_text",
                table: "documents",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "group_keys",
                table: "documents",
                type: "TEXT",
                maxLength: 7400,
                nullable: false,
                defaultValue: "");

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

            migrationBuilder.AddColumn<string>(
                name: "sort_text",
                table: "documents",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "documents",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "topic_keys",
                table: "documents",
                type: "TEXT",
                maxLength: 7400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "folded_text",
                table: "checks",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

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

            migrationBuilder.AddColumn<string>(
                name: "sort_text",
                table: "checks",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "person",
                table: "answer_acts",
                type: "TEXT",
                nullable: true);

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
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    scope_names = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
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
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_of_draft = table.Column<bool>(type: "INTEGER", nullable: false),
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
                name: "digest_choices",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    every = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_choices", x => new { x.person, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "digest_states",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    unsubscribe = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    hourly_to = table.Column<DateTime>(type: "TEXT", nullable: false),
                    daily_to = table.Column<DateTime>(type: "TEXT", nullable: false),
                    weekly_to = table.Column<DateTime>(type: "TEXT", nullable: false),
                    searched_to = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_states", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "file_chunks",
                columns: table => new
                {
                    content = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_chunks", x => new { x.content, x.number });
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    content = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.sha256);
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
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    normal_mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<Guid>(type: "TEXT", nullable: true),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    invited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
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
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    code_key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
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
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.name);
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
                name: "regroupings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    kept = table.Column<Guid>(type: "TEXT", nullable: false),
                    other = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    moved = table.Column<string>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regroupings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returned_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    workspace = table.Column<Guid>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_draft = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returned_lists", x => x.id);
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
                    sort_text = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    folded_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => x.id);
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
                name: "sign_in_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_steps",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_steps", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_tries",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_tries", x => x.key);
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
                name: "kept_replies",
                columns: table => new
                {
                    token = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_replies", x => new { x.token, x.key });
                    table.ForeignKey(
                        name: "fk_kept_replies_api_tokens_token",
                        column: x => x.token,
                        principalTable: "api_tokens",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "one_time_links",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_links", x => x.hash);
                    table.ForeignKey(
                        name: "fk_one_time_links_person_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "person_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_person_logins_person_user_id",
                        column: x => x.user_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_person_passkeys_people_user_id",
                        column: x => x.user_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => new { x.person, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_codes_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_sessions_people_person",
                        column: x => x.person,
                        principalTable: "people",
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
                name: "ix_versions_workspace_number_bytes",
                table: "versions",
                columns: new[] { "workspace", "number", "bytes" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_workspace_asked_at",
                table: "jobs",
                columns: new[] { "workspace", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_actor",
                table: "documents",
                column: "actor");

            migrationBuilder.CreateIndex(
                name: "ix_documents_body",
                table: "documents",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_added_at",
                table: "documents",
                columns: new[] { "workspace", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_sort_text",
                table: "documents",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_visibility_room_owner_is_draft_removed_at",
                table: "documents",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_checks_workspace_sort_text",
                table: "checks",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_checks_workspace_visibility_room_owner_is_draft_removed_at",
                table: "checks",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_actors_parent",
                table: "actors",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_actors_workspace_sort_text",
                table: "actors",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_actors_workspace_visibility_room_owner_is_draft_removed_at",
                table: "actors",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_person",
                table: "api_tokens",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_secret_hash",
                table: "api_tokens",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bodies_workspace_sort_text",
                table: "bodies",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_bodies_workspace_visibility_room_owner_is_draft_removed_at",
                table: "bodies",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

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

            migrationBuilder.CreateIndex(
                name: "ix_comments_workspace_visibility_room_owner_is_draft_removed_at",
                table: "comments",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

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
                name: "ix_commitments_workspace_visibility_room_owner_is_draft_removed_at",
                table: "commitments",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_corridors_workspace_sort_text",
                table: "corridors",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_corridors_workspace_visibility_room_owner_is_draft_removed_at",
                table: "corridors",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_digest_states_unsubscribe",
                table: "digest_states",
                column: "unsubscribe",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_content",
                table: "files",
                column: "content",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_groups_workspace_sort_text",
                table: "groups",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_workspace_visibility_room_owner_is_draft_removed_at",
                table: "groups",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_history_workspace_kind_key_number",
                table: "history",
                columns: new[] { "workspace", "kind", "key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_hash",
                table: "invitations",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_workspace_normal_mail",
                table: "invitations",
                columns: new[] { "workspace", "normal_mail" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kept_replies_at",
                table: "kept_replies",
                column: "at");

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
                name: "ix_meeting_sessions_workspace_visibility_room_owner_is_draft_removed_at",
                table: "meeting_sessions",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

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
                name: "ix_meetings_workspace_visibility_room_owner_is_draft_removed_at",
                table: "meetings",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person",
                table: "memberships",
                column: "person");

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
                name: "ix_one_time_links_person",
                table: "one_time_links",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_people_normalized_email",
                table: "people",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_normalized_user_name",
                table: "people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_permalinks_workspace",
                table: "permalinks",
                column: "workspace");

            migrationBuilder.CreateIndex(
                name: "ix_person_logins_user_id",
                table: "person_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_passkeys_user_id",
                table: "person_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_policy_areas_workspace_sort_text",
                table: "policy_areas",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_policy_areas_workspace_visibility_room_owner_is_draft_removed_at",
                table: "policy_areas",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

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
                name: "ix_recommendations_workspace_visibility_room_owner_is_draft_removed_at",
                table: "recommendations",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_regroupings_workspace_kept",
                table: "regroupings",
                columns: new[] { "workspace", "kept" });

            migrationBuilder.CreateIndex(
                name: "ix_regroupings_workspace_other",
                table: "regroupings",
                columns: new[] { "workspace", "other" });

            migrationBuilder.CreateIndex(
                name: "ix_returned_lists_at",
                table: "returned_lists",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_rooms_workspace_sort_text",
                table: "rooms",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_rooms_workspace_visibility_room_owner_is_draft_removed_at",
                table: "rooms",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_workspace_owner",
                table: "saved_searches",
                columns: new[] { "workspace", "owner" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_workspace_sort_text",
                table: "saved_searches",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_workspace_visibility_room_owner_is_draft_removed_at",
                table: "saved_searches",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_key_version_block",
                table: "search_entries",
                columns: new[] { "key", "version", "block" });

            migrationBuilder.CreateIndex(
                name: "ix_seats_person_workspace",
                table: "seats",
                columns: new[] { "person", "workspace" });

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

            migrationBuilder.CreateIndex(
                name: "ix_shares_workspace_visibility_room_owner_is_draft_removed_at",
                table: "shares",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_entries_person_at",
                table: "sign_in_entries",
                columns: new[] { "person", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_sessions_hash",
                table: "sign_in_sessions",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_sessions_person",
                table: "sign_in_sessions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_steps_ends_at",
                table: "sign_in_steps",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_source_links_source",
                table: "source_links",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "ix_source_links_workspace",
                table: "source_links",
                column: "workspace");

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
                name: "ix_statements_workspace_kind_id",
                table: "statements",
                columns: new[] { "workspace", "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_workspace_sort_text",
                table: "statements",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_workspace_visibility_room_owner_is_draft_removed_at",
                table: "statements",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_terms_workspace_sort_text",
                table: "terms",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_terms_workspace_starts_on",
                table: "terms",
                columns: new[] { "workspace", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_terms_workspace_visibility_room_owner_is_draft_removed_at",
                table: "terms",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_topics_workspace_sort_text",
                table: "topics",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_topics_workspace_visibility_room_owner_is_draft_removed_at",
                table: "topics",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actors");

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "corridors");

            migrationBuilder.DropTable(
                name: "digest_choices");

            migrationBuilder.DropTable(
                name: "digest_states");

            migrationBuilder.DropTable(
                name: "file_chunks");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "groups");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "history_chains");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "kept_replies");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "notifications");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "permalinks");

            migrationBuilder.DropTable(
                name: "person_logins");

            migrationBuilder.DropTable(
                name: "person_passkeys");

            migrationBuilder.DropTable(
                name: "policy_areas");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "regroupings");

            migrationBuilder.DropTable(
                name: "returned_lists");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "seats");

            migrationBuilder.DropTable(
                name: "share_keys");

            migrationBuilder.DropTable(
                name: "share_views");

            migrationBuilder.DropTable(
                name: "shared_items");

            migrationBuilder.DropTable(
                name: "sign_in_entries");

            migrationBuilder.DropTable(
                name: "sign_in_sessions");

            migrationBuilder.DropTable(
                name: "sign_in_steps");

            migrationBuilder.DropTable(
                name: "sign_in_tries");

            migrationBuilder.DropTable(
                name: "source_links");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "recommendations");

            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "shares");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "meeting_sessions");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropIndex(
                name: "ix_versions_workspace_number_bytes",
                table: "versions");

            migrationBuilder.DropIndex(
                name: "ix_jobs_workspace_asked_at",
                table: "jobs");

            migrationBuilder.DropIndex(
                name: "ix_documents_actor",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_body",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_workspace_added_at",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_workspace_sort_text",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_documents_workspace_visibility_room_owner_is_draft_removed_at",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_checks_workspace_sort_text",
                table: "checks");

            migrationBuilder.DropIndex(
                name: "ix_checks_workspace_visibility_room_owner_is_draft_removed_at",
                table: "checks");

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
                name: "asked_by",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "node",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "not_before",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "steps",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "steps_done",
                table: "jobs");

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
                name: "folded_text",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "group_keys",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "is_draft",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "is_unattributed",
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
                name: "sort_text",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "title",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "topic_keys",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "folded_text",
                table: "checks");

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
                name: "sort_text",
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

            migrationBuilder.Sql(SegmentSearch.Create);
        }
    }
}
