using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>
/// Reads the names that a host of .NET Aspire gives to projects, <c>AddProject&lt;Projects.Shop_Orders&gt;("orders")</c>: what deploys from it calls images so.
/// </summary>
internal static class AspireHostReader
{
    private const string Call = "AddProject<";

    /// <param name="file">A C# file of the host.</param>
    /// <param name="find">The path of the project of a name, written with '_' for what no identifier holds.</param>
    public static IEnumerable<ImageBuild> Read(SourceFile file, Func<string, string?> find)
    {
        var text = file.Text;
        for (var at = text.IndexOf(Call, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Call, at + 1, StringComparison.Ordinal))
        {
            var start = at + Call.Length;
            var end = text.IndexOf('>', start);
            var open = end < 0 ? -1 : text.IndexOf('"', end);
            var close = open < 0 ? -1 : text.IndexOf('"', open + 1);
            if (close < 0 || text.Substring(end + 1, open - end - 1).Trim() != "(" || find(NameOf(text.Substring(start, end - start))) is not { } project)
            {
                continue;
            }

            yield return new ImageBuild(text.Substring(open + 1, close - open - 1), null, null, project, new SourceSpan(file, at, close + 1 - at));
        }
    }

    /// <summary>The last part of a name: <c>Shop_Orders</c> of <c>Projects.Shop_Orders</c>.</summary>
    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1).Trim();
}
