using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Indexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_statements_workspace_kind_id",
                table: "statements",
                columns: new[] { "workspace", "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_body",
                table: "documents",
                column: "body");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statements_workspace_kind_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_documents_body",
                table: "documents");
        }
    }
}
