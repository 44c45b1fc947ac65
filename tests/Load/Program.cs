Console.WriteLine("usage: Load claims");
