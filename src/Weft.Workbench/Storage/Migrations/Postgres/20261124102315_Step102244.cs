using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Step102244 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "regroupings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    kept = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    moved = table.Column<string>(type: "text", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regroupings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_regroupings_workspace_kept",
                table: "regroupings",
                columns: new[] { "workspace", "kept" });

            migrationBuilder.CreateIndex(
                name: "ix_regroupings_workspace_other",
                table: "regroupings",
                columns: new[] { "workspace", "other" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "regroupings");
        }
    }
}
