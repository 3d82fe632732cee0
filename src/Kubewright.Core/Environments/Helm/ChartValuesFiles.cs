namespace Kubewright.Core.Environments.Helm;

/// <summary>The values files that a chart is released with, as far as their names show it.</summary>
public static class ChartValuesFiles
{
    /// <summary>
    /// <c>values-*.yaml</c> and <c>values.*.yaml</c> beside the chart's values.yaml, and every YAML file below a directory of the chart whose name begins with
    /// <c>env</c>; in ordinal order.
    /// </summary>
    /// <param name="files">The repository's files.</param>
    /// <param name="chart">The normalized directory of the chart.</param>
    public static IReadOnlyList<string> Find(IEnvironmentFiles files, string chart)
    {
        var prefix = chart.Length == 0 ? "" : chart + "/";
        return [.. files.FilesBelow(chart).Where(path => IsValuesFile(path.Substring(prefix.Length)))];
    }

    private static bool IsValuesFile(string path)
    {
        if (!path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var slash = path.IndexOf('/');
        return slash >= 0
            ? path.StartsWith("env", StringComparison.OrdinalIgnoreCase)
            : (path.StartsWith("values-", StringComparison.Ordinal) || path.StartsWith("values.", StringComparison.Ordinal))
                && path is not ("values.yaml" or "values.yml");
    }
}
