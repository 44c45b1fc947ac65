using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inspectorate.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OneClaimOneWorker : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_wage_claims_Worker",
                table: "wage_claims");

            migrationBuilder.AddColumn<Guid>(
                name: "SafeContact",
                table: "wage_claims",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_wage_claims_Worker",
                table: "wage_claims",
                column: "Worker",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_wage_claims_Worker",
                table: "wage_claims");

            migrationBuilder.DropColumn(
                name: "SafeContact",
                table: "wage_claims");

            migrationBuilder.CreateIndex(
                name: "IX_wage_claims_Worker",
                table: "wage_claims",
                column: "Worker");
        }
    }
}
