using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inspectorate.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WhatAnAppealOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "VariedMinorUnits",
                table: "appeals",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "VariedMinorUnits",
                table: "appeals");
        }
    }
}
