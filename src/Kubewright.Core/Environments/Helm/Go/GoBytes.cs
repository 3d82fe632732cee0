using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>A []byte: the content of a file of the chart, which is read when somebody asks for it.</summary>
internal sealed class GoBytes(Func<TracedText> read) : GoValue
{
    private TracedText? _content;

    public TracedText Content => _content ??= read();

    public byte[] Bytes => GoText.ToBytes(Content.Value);

    public override GoType Type => GoType.Bytes;

    public override bool IsTrue => Content.Length > 0;
}
