using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Inspectorate.Web.Hosting;

/// <summary>Controllers need not be public, so that the types they are made of need not be either.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo type) =>
        type is { IsClass: true, IsAbstract: false, IsPublic: false } && type.IsAssignableTo(typeof(ControllerBase));
}
