namespace Inspectorate.Seed;
