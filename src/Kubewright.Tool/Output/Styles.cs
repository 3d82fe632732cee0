using Kubewright.Core.Rules;
using Spectre.Console;

namespace Kubewright.Tool.Output;

/// <summary>The colours of results on a screen.</summary>
internal static class Styles
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);

    public static readonly Style Quiet = new(Color.Grey);

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Severity.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => new Style(Color.Blue),
    };
}
