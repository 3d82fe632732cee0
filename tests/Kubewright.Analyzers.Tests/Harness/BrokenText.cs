using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>A text that throws when it is read: the fault of a reader, planted in one file.</summary>
internal sealed class BrokenText : SourceText
{
    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => 1;

    public override char this[int position] => throw new InvalidOperationException("planted");

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new InvalidOperationException("planted");

    public override string ToString(TextSpan span) => throw new InvalidOperationException("planted");
}
