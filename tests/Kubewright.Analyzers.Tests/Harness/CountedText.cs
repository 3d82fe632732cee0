using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>A text that counts how often it is read as a whole, which is how often it is parsed.</summary>
internal sealed class CountedText(string content) : SourceText
{
    private int _reads;

    public int Reads => _reads;

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => content.Length;

    public override char this[int position] => content[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        content.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span)
    {
        Interlocked.Increment(ref _reads);
        return content.Substring(span.Start, span.Length);
    }
}
