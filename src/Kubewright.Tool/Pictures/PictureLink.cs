using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Pictures;

/// <summary>What an object says that leads to another, before it is known whether anything is wrong with it.</summary>
/// <param name="From">The object.</param>
/// <param name="To">The other one; null where it is not among the files.</param>
/// <param name="Kind">The other one's kind.</param>
/// <param name="Name">The other one's name.</param>
/// <param name="Namespace">The other one's namespace.</param>
/// <param name="Label">How it leads there.</param>
/// <param name="Written">Where that is written; null where it is not written at one place.</param>
internal sealed record PictureLink(Resource From, Resource? To, string Kind, string Name, string Namespace, string Label, SourceSpan? Written);
