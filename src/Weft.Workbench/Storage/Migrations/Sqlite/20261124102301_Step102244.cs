using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Sqlite
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
