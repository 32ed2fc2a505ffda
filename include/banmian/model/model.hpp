// SPDX-License-Identifier: BSL-1.0
/// The whole model: an issue and everything in it.
#ifndef BANMIAN_MODEL_MODEL_HPP
#define BANMIAN_MODEL_MODEL_HPP

#include <banmian/model/article.hpp>
#include <banmian/model/block.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/byline.hpp>
#include <banmian/model/caption.hpp>
#include <banmian/model/colophon.hpp>
#include <banmian/model/dateline.hpp>
#include <banmian/model/finding.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/item.hpp>
#include <banmian/model/jump.hpp>
#include <banmian/model/page.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/model/role.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/model/text_node.hpp>

#endif  // BANMIAN_MODEL_MODEL_HPP
