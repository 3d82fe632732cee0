using Kubewright.Core.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>The path of a file as seen from the project, the same on every machine.</summary>
internal static class DisplayPath
{
    public static string Of(string path, AnalyzerConfigOptions options)
    {
        var file = SourcePath.Normalize(path);
        if (!options.TryGetValue("build_property.ProjectDir", out var directory) || directory.Length == 0)
        {
            return file.Substring(file.LastIndexOf('/') + 1);
        }

        var from = SourcePath.Normalize(directory).Split('/');
        var to = file.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        // A file of another drive, or of another tree altogether, is named by itself: nobody else has the same tree.
        return common <= 1 ? to[to.Length - 1] : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }
}
