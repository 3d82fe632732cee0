using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>A file of a chart.</summary>
/// <param name="name">Its path within the chart.</param>
/// <param name="text">Its text, to which findings point.</param>
/// <param name="bytes">Its bytes as they are on disk.</param>
internal sealed class ChartFile(string name, Func<SourceFile> text, Func<byte[]> bytes)
{
    private SourceFile? _text;

    public string Name { get; } = name;

    /// <summary>The text, without a byte order mark.</summary>
    public SourceFile Text => _text ??= text();

    public byte[] Bytes => bytes();

    /// <summary>The whole content; bytes that are not UTF-8 are kept.</summary>
    public TracedText Content
    {
        get
        {
            var content = GoText.FromBytes(WithoutByteOrderMark(bytes()));
            return string.Equals(content, Text.Text, StringComparison.Ordinal)
                ? TracedText.Of(content, new TextOrigin(Text.All, IsVerbatim: true, null, false))
                : TracedText.Of(content);
        }
    }

    public ChartFile Renamed(string other) => new(other, text, bytes);

    private static byte[] WithoutByteOrderMark(byte[] all) =>
        all.Length >= 3 && all[0] == 0xEF && all[1] == 0xBB && all[2] == 0xBF ? [.. all.Skip(3)] : all;
}
