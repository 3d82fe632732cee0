namespace Kubewright.Tests;

/// <summary>The fields of each type, by the committed table that the library is built from.</summary>
internal static class ApiTable
{
    public static Dictionary<string, List<string>> Read()
    {
        var types = new Dictionary<string, List<string>>();
        foreach (var line in File.ReadLines(Find()))
        {
            if (line.StartsWith("type ", StringComparison.Ordinal))
            {
                types[line[5..]] = [];
            }
            else if (line.StartsWith(' '))
            {
                types.Last().Value.Add(line.Trim().Split(' ')[0].TrimEnd('!'));
            }
        }

        return types;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); ; folder = folder.Parent!)
        {
            var table = Path.Combine(folder.FullName, "src", "Kubewright.Core", "Schema", "api-1.36.txt");
            if (File.Exists(table))
            {
                return table;
            }
        }
    }
}
