using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Values as the texts that sprig makes of them (strval, strslice).</summary>
internal static class TextValues
{
    public static TracedText Of(GoValue value)
    {
        switch (value)
        {
            case GoString text:
                return text.Text;
            case GoBytes bytes:
                return bytes.Content;
            case GoObject { Kind: GoKind.Pointer, Text: null }:
                var builder = new TracedTextBuilder();
                GoPrinter.Write(builder, value, 0);
                return builder.ToText();
            default:
                return GoPrinter.Text(value);
        }
    }

    /// <summary>The texts of a list without its nils; one text of anything else, none of nil.</summary>
    public static List<TracedText> ListOf(GoValue value) => value switch
    {
        GoNil => [],
        GoSlice slice => [.. slice.Items.Where(item => item is not GoNil).Select(Of)],
        _ => [Of(value)],
    };
}
