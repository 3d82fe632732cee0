using System.Globalization;

namespace Kubewright.Tool.Output;

/// <summary>Counts in sentences.</summary>
internal static class Plural
{
    /// <summary><c>1 file</c>, <c>2 files</c>, <c>no files</c>.</summary>
    public static string Of(int count, string noun) => Of(count, noun, noun + "s");

    public static string Of(int count, string one, string many) => count switch
    {
        0 => "no " + many,
        1 => "1 " + one,
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {many}"),
    };
}
