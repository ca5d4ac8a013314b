using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Weft.Workbench.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Step152014 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "digest_choices",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    every = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_choices", x => new { x.person, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "digest_states",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    unsubscribe = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hourly_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    daily_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    weekly_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    searched_to = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_states", x => x.person);
                });

            migrationBuilder.CreateIndex(
                name: "ix_digest_states_unsubscribe",
                table: "digest_states",
                column: "unsubscribe",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digest_choices");

            migrationBuilder.DropTable(
                name: "digest_states");
        }
    }
}
