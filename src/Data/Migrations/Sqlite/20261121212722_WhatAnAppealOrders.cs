using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inspectorate.Data.Migrations.Sqlite
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
                type: "INTEGER",
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
