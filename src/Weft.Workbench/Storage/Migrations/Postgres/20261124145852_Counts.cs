using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Counts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_topics_workspace_visibility_room_owner_is_draft_removed_at",
                table: "topics",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_terms_workspace_visibility_room_owner_is_draft_removed_at",
                table: "terms",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_workspace_visibility_room_owner_is_draft_removed",
                table: "statements",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_shares_workspace_visibility_room_owner_is_draft_removed_at",
                table: "shares",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_workspace_visibility_room_owner_is_draft_rem",
                table: "saved_searches",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_rooms_workspace_visibility_room_owner_is_draft_removed_at",
                table: "rooms",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recommendations_workspace_visibility_room_owner_is_draft_re",
                table: "recommendations",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_policy_areas_workspace_visibility_room_owner_is_draft_remov",
                table: "policy_areas",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_workspace_visibility_room_owner_is_draft_removed_at",
                table: "meetings",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_sessions_workspace_visibility_room_owner_is_draft_r",
                table: "meeting_sessions",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_workspace_visibility_room_owner_is_draft_removed_at",
                table: "groups",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_visibility_room_owner_is_draft_removed_",
                table: "documents",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_corridors_workspace_visibility_room_owner_is_draft_removed_",
                table: "corridors",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_workspace_visibility_room_owner_is_draft_remove",
                table: "commitments",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_workspace_visibility_room_owner_is_draft_removed_at",
                table: "comments",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_checks_workspace_visibility_room_owner_is_draft_removed_at",
                table: "checks",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bodies_workspace_visibility_room_owner_is_draft_removed_at",
                table: "bodies",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_actors_workspace_visibility_room_owner_is_draft_removed_at",
                table: "actors",
                columns: new[] { "workspace", "visibility", "room", "owner", "is_draft", "removed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_topics_workspace_visibility_room_owner_is_draft_removed_at",
                table: "topics");

            migrationBuilder.DropIndex(
                name: "ix_terms_workspace_visibility_room_owner_is_draft_removed_at",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "ix_statements_workspace_visibility_room_owner_is_draft_removed",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_shares_workspace_visibility_room_owner_is_draft_removed_at",
                table: "shares");

            migrationBuilder.DropIndex(
                name: "ix_saved_searches_workspace_visibility_room_owner_is_draft_rem",
                table: "saved_searches");

            migrationBuilder.DropIndex(
                name: "ix_rooms_workspace_visibility_room_owner_is_draft_removed_at",
                table: "rooms");

            migrationBuilder.DropIndex(
                name: "ix_recommendations_workspace_visibility_room_owner_is_draft_re",
                table: "recommendations");

            migrationBuilder.DropIndex(
                name: "ix_policy_areas_workspace_visibility_room_owner_is_draft_remov",
                table: "policy_areas");

            migrationBuilder.DropIndex(
                name: "ix_meetings_workspace_visibility_room_owner_is_draft_removed_at",
                table: "meetings");

            migrationBuilder.DropIndex(
                name: "ix_meeting_sessions_workspace_visibility_room_owner_is_draft_r",
                table: "meeting_sessions");

            migrationBuilder.DropIndex(
                name: "ix_groups_workspace_visibility_room_owner_is_draft_removed_at",
                table: "groups");

            migrationBuilder.DropIndex(
                name: "ix_documents_workspace_visibility_room_owner_is_draft_removed_",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_corridors_workspace_visibility_room_owner_is_draft_removed_",
                table: "corridors");

            migrationBuilder.DropIndex(
                name: "ix_commitments_workspace_visibility_room_owner_is_draft_remove",
                table: "commitments");

            migrationBuilder.DropIndex(
                name: "ix_comments_workspace_visibility_room_owner_is_draft_removed_at",
                table: "comments");

            migrationBuilder.DropIndex(
                name: "ix_checks_workspace_visibility_room_owner_is_draft_removed_at",
                table: "checks");

            migrationBuilder.DropIndex(
                name: "ix_bodies_workspace_visibility_room_owner_is_draft_removed_at",
                table: "bodies");

            migrationBuilder.DropIndex(
                name: "ix_actors_workspace_visibility_room_owner_is_draft_removed_at",
                table: "actors");
        }
    }
}
