using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Step091809 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "folded_text",
                table: "rooms",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sort_text",
                table: "rooms",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "folded_text",
                table: "documents",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sort_text",
                table: "documents",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "folded_text",
                table: "checks",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sort_text",
                table: "checks",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_rooms_workspace_sort_text",
                table: "rooms",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_workspace_sort_text",
                table: "documents",
                columns: new[] { "workspace", "sort_text" });

            migrationBuilder.CreateIndex(
                name: "ix_checks_workspace_sort_text",
                table: "checks",
                columns: new[] { "workspace", "sort_text" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_rooms_workspace_sort_text",
                table: "rooms");

            migrationBuilder.DropIndex(
                name: "ix_documents_workspace_sort_text",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "ix_checks_workspace_sort_text",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "folded_text",
                table: "rooms");

            migrationBuilder.DropColumn(
                name: "sort_text",
                table: "rooms");

            migrationBuilder.DropColumn(
                name: "folded_text",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "sort_text",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "folded_text",
                table: "checks");

            migrationBuilder.DropColumn(
                name: "sort_text",
                table: "checks");
        }
    }
}
