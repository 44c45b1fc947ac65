namespace Inspectorate.Data;
